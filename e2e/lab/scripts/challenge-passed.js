// A challenge that is solved at once.
const solve = async () => {
  await fetch(`/cdn-cgi/challenge-platform/h/g/pat/${window._cf_chl_opt.cRay}/1/x`);
  await fetch(`/cdn-cgi/challenge-platform/h/g/flow/ov1/${window._cf_chl_opt.cRay}`, {method: 'POST', body: 'x'});
  location.reload();
};
document.querySelector('.data').append('Verifying…');
setTimeout(solve, 300);
